interface DragEvent {
  currentTarget: SVGSVGElement;
  clientX: number;
  pointerId: number;
  button: number;
  preventDefault: () => void;
}

/** Pointer handlers for a drawing whose horizontal position sets a value; `width` is that of its view box. */
export function dragHandlers(width: number, onMove: (x: number) => void) {
  const move = (event: DragEvent) => {
    const { left, width: shown } = event.currentTarget.getBoundingClientRect();
    onMove(((event.clientX - left) / shown) * width);
  };
  return {
    onPointerDown: (event: DragEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      move(event);
    },
    onPointerMove: (event: DragEvent) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) move(event);
    },
  };
}
