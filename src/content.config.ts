import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { jurisdictionSchema } from './features/guidance/jurisdiction-schema.ts';
import { agreementSchema, eventSchema, pageSchema } from './features/guidance/schema.ts';

const mdxBelow = (folder: string) => glob({ base: `./content/${folder}`, pattern: '**/*.mdx' });

export const collections = {
  guidance: defineCollection({ loader: mdxBelow('guidance'), schema: pageSchema }),
  engagement: defineCollection({ loader: mdxBelow('engagement'), schema: pageSchema }),
  jurisdictions: defineCollection({
    loader: glob({ base: './content/jurisdictions', pattern: '*.yaml' }),
    schema: jurisdictionSchema,
  }),
  events: defineCollection({ loader: mdxBelow('events'), schema: eventSchema }),
  agreements: defineCollection({ loader: mdxBelow('agreements'), schema: agreementSchema }),
};
