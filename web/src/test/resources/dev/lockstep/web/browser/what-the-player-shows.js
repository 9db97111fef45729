// What somebody sees of a step, as Expected has it, as JSON.
() => {
  const player = document.querySelector('interleaving-player');
  const texts = (selector, root = player) => [...root.querySelectorAll(selector)].map((each) => each.textContent.trim());
  const of = (fact) => [...player.querySelectorAll('.standing')].flatMap((standing) => {
    const found = standing.querySelector(`[data-fact="${fact}"] .mono`);
    return found ? [`${standing.dataset.letter}: ${found.textContent.replace(/, held by [A-Z]$/, '')}`] : [];
  }).sort();
  const lines = {};
  const letters = texts('.thread-letters', document);
  [...document.querySelectorAll('.cm-line')].forEach((line, i) => {
    if (line.classList.contains('thread-line')) lines[String(i + 1)] = [...letters.shift()].sort().join('');
  });
  const values = [...player.querySelectorAll('.values tr')].map((row) => {
    const value = row.querySelector('td').cloneNode(true);
    value.querySelector('.new')?.remove();
    return `${row.querySelector('th').textContent} = ${value.textContent}`;
  });
  const current = player.querySelector('[aria-current="step"]');
  return JSON.stringify({ index: Number(current.querySelector('.step-link').textContent), words: current.querySelector('.step-words').textContent, lines, values, locks: of('locks'), waits: of('waits') });
}
