// Runs while the page is still being read, so that what scripts will hide is hidden before it is first painted and nothing moves.
if ('noModule' in HTMLScriptElement.prototype) {
  document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');
}
