for (const heading of document.querySelectorAll('h2[id]')) {
  const link = document.createElement('a');
  link.href = `#${heading.id}`;
  link.textContent = heading.textContent;
  const item = document.createElement('li');
  item.append(link);
  document.querySelector('#contents').append(item);
}
document.querySelector('header form').addEventListener('submit', (event) => event.preventDefault());
