// In pages of the preview only: loads the page again when there is a new version of it.
(() => {
  const shown = document.currentScript.dataset.version;
  const again = 500; // milliseconds
  let news = null;

  // Only a page that can be seen listens: browsers allow six connections to one server, and people have more tabs than that.
  const listen = () => {
    if (document.hidden) {
      news?.close();
      news = null;
    } else if (!news || news.readyState === EventSource.CLOSED) {
      news = new EventSource('/_congbo/tin');
      news.addEventListener('reload', event => { if (event.data !== shown) location.reload(); });
      news.addEventListener('error', () => { if (news?.readyState === EventSource.CLOSED) setTimeout(listen, again); });
    }
  };
  document.addEventListener('visibilitychange', listen);
  listen();

  // The same place of the same page, on the other channel.
  for (const link of document.querySelectorAll('#congbo-xem-thu a')) {
    link.addEventListener('click', () => { link.hash = location.hash; });
  }
})();
