// Before anything is drawn, so that a page chosen dark does not flash light.
document.documentElement.dataset.theme = localStorage.getItem('qd-theme') ?? 'system';
