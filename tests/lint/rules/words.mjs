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

/** Furniture (renderer/ui) may say 关闭 or 取消; what belongs to the field comes in as a label. */
export const noFieldWords = [
  {
    selector: 'MemberExpression[object.callee.name="useWords"]:not([property.name="common"])',
    message: 'Furniture knows no field words: take the label as a prop.',
  },
  {
    selector: 'MemberExpression[object.name="words"][property.name=/^(access|app|exchange|intake|reception|reports|settings)$/]',
    message: 'Furniture knows no field words: take the label as a prop.',
  },
  {
    selector: 'VariableDeclarator[init.callee.name="useWords"] > ObjectPattern > Property:not([key.name="common"])',
    message: 'Furniture knows no field words: take the label as a prop.',
  },
];
