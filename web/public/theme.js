// Before anything is drawn, so that a page never flashes in the other theme.
const theme = localStorage.getItem('agenticai-theme');
if (theme) document.documentElement.dataset.theme = theme;
