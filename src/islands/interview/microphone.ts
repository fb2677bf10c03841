/** Bits per second: speech stays clear, and a minute is about a quarter of a megabyte. */
const RATE = 32_000;

/** A recorder; the microphone does not stay open where there is none. */
function recorderFor(stream: MediaStream, close: () => void): MediaRecorder {
  try {
    return new MediaRecorder(stream, { audioBitsPerSecond: RATE });
  } catch (error) {
    close();
    throw error;
  }
}

/** Makes one recording; `onDone` gets it once the microphone is closed. */
export async function startMicrophone(onDone: (sound: Blob) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const close = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  const recorder = recorderFor(stream, close);
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => {
    parts.push(data);
  };
  recorder.onstop = () => {
    close();
    onDone(new Blob(parts, { type: recorder.mimeType }));
  };
  recorder.start();
  return () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
}
