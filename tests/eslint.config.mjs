import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

// Rules that hold the house: each stands for a way in which something once went wrong here or elsewhere.
const house = {
  'no-console': 'off',
  'no-restricted-imports': ['error', { paths: [{ name: 'lucia', message: 'Only features/people/sessions.ts knows lucia.' }] }],
  'no-restricted-syntax': [
    'error',
    { selector: "CallExpression[callee.name='next'][arguments.length>0]", message: 'next(path) does not run the gate again.' },
    {
      selector: "MemberExpression[object.property.name='request'][property.name='url']",
      message: 'request.url is not canonical; use routePattern.',
    },
    {
      selector:
        'CallExpression[callee.property.name=/^(get|all|run|values)$/][callee.object.callee.property.name=/^(from|where|limit|orderBy|returning)$/]',
      message: 'Engine-specific: await the query instead.',
    },
  ],
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // Functions of one interface are asynchronous together, whether or not each waits for something; ours do not use `this`.
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/unbound-method': 'off',
};

export default tseslint.config(
  { ignores: ['src/detection/model/weights.ts', 'dist/**', 'node_modules/**', 'var/**', '.astro/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname } },
    rules: house,
  },
  ...astro.configs.recommended,
  {
    files: ['**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'off', 'astro/no-unused-define-vars-in-style': 'error' },
  },
  {
    files: ['src/features/people/sessions.ts', 'src/features/people/session-store.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
);
