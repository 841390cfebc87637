/**
 * A plugin for Rollup: puts what a file declares as functions behind all else, so that what is data stands together, which compresses better.
 * It changes nothing: such functions are there from the beginning, wherever they stand. https://tc39.es/ecma262/#sec-globaldeclarationinstantiation
 */
export function functionsLast() {
  return {
    name: 'functions-last',
    renderChunk(code) {
      const { body } = this.parse(code);
      const wrapper = body.length === 1 && body[0].type === 'ExpressionStatement' ? body[0].expression.callee?.body : undefined;
      return { code: wrapper ? around(code, wrapper.body) : around(code, body), map: null };
    },
  };
}

function around(code, statements) {
  if (statements.length === 0) return code;
  const from = statements[0].start;
  const until = statements.at(-1).end;
  const isFunction = ({ type }) => type === 'FunctionDeclaration';
  const [functions, rest] = [statements.filter(isFunction), statements.filter((each) => !isFunction(each))];
  // With what stands before it, such as a comment for the minifier.
  const textOf = (each) => code.slice(statements[statements.indexOf(each) - 1]?.end ?? from, each.end);
  return [code.slice(0, from), ...[...rest, ...functions.reverse()].map(textOf), code.slice(until)].join('\n');
}
