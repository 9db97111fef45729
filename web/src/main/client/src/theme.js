// Loaded in <head> before anything is painted, so that a chosen theme does not flash. Not a module: those run too late.
try {
  const theme = localStorage.getItem('lockstep.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the system's theme it is.
}
