// @ts-check
/**
 * Words live in the catalogues (renderer/text): a Chinese word written into a page, a component or the host is an error.
 * Regular expressions and comments may hold Han characters; strings, templates and the text of JSX may not.
 */
const message = 'Words live in renderer/text: take it from the catalogue.';

export const noHanWords = [
  { selector: 'Literal[value=/\\p{Script=Han}/u]', message },
  { selector: 'TemplateElement[value.raw=/\\p{Script=Han}/u]', message },
  { selector: 'JSXText[value=/\\p{Script=Han}/u]', message },
];
