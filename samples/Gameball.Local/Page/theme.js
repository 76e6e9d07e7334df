const choices = ['auto', 'light', 'dark'];
const switcher = document.getElementById('theme');
const system = matchMedia('(prefers-color-scheme: dark)');
let choice = localStorage.getItem('theme');
if (!choices.includes(choice)) choice = 'auto';

function apply() {
  document.documentElement.dataset.theme = choice === 'auto' ? (system.matches ? 'dark' : 'light') : choice;
  switcher.textContent = `Theme: ${choice}`;
}

switcher.addEventListener('click', () => {
  choice = choices[(choices.indexOf(choice) + 1) % choices.length];
  localStorage.setItem('theme', choice);
  apply();
});
system.addEventListener('change', apply);
apply();
