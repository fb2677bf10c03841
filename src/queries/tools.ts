import { getCollection } from 'astro:content';
import type { CourseLesson } from '../domain/course.ts';
import type { Tool } from '../schemas/tool.ts';
import { getCourse } from './course.ts';

/** A tool with the lesson that explains it. */
export interface ToolPage extends Tool {
  readonly explained: CourseLesson;
}

/** All tools in the order of content/tools.yaml; throws if one names a lesson that is not written. */
export async function getTools(): Promise<ToolPage[]> {
  const { lessons } = await getCourse();
  const entries = (await getCollection('tools')).map(({ data }) => data);
  return entries
    .sort((a, b) => a.place - b.place)
    .map((tool) => {
      const explained = lessons.find(({ slug, ready }) => ready && slug === tool.lesson);
      if (!explained)
        throw new Error(
          `content/tools.yaml: the tool "${tool.id}" names the lesson "${tool.lesson}", which is not written; correct its slug`,
        );
      return { ...tool, explained };
    });
}
