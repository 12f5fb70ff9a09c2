import { isInputError } from 'astro:actions';

/** What the person had written in a field of a refused form, so that it is shown again. Never a password. */
export const writtenIn = (locals: App.Locals, field: string): string | undefined => {
  const value = locals.written?.get(field);
  return typeof value === 'string' && field !== 'password' ? value : undefined;
};

/** The sentences about one field, where the form was refused for it. */
export const problemsOf = (result: { error?: unknown } | undefined, field: string): string[] | undefined => {
  const error = result?.error;
  return error && isInputError(error) ? (error.fields as Record<string, string[] | undefined>)[field] : undefined;
};
