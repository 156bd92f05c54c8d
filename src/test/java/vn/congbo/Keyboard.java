package vn.congbo;

import java.util.Map;

/** Keys pressed as a person would press them: the browser, not the page, decides where the focus goes. */
final class Keyboard {

    /** Everything that a keyboard must reach, in the order of the document; set once for each page. */
    private static final String STOPS = """
            (window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
              .filter(e => e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length)).length""";

    /** Which of them has the focus (-1: none), and what a reader who only sees the screen would miss there. */
    private static final String STOP = """
            (() => {
              const e = document.activeElement, style = getComputedStyle(e), faults = [];
              if (e === document.body || e === document.documentElement) return '-1 ';
              const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.boxShadow !== 'none';
              if (!ring) faults.push('no ring of two colours');
              const boxes = [...e.getClientRects()].filter(b => b.width > 0 && b.height > 0
                && b.bottom > 0 && b.top < innerHeight && b.right > 0 && b.left < innerWidth);
              const seen = boxes.some(b => { const x = (Math.max(b.left, 0) + Math.min(b.right, innerWidth)) / 2,
                y = (Math.max(b.top, 0) + Math.min(b.bottom, innerHeight)) / 2, there = document.elementFromPoint(x, y);
                return there && (e.contains(there) || there.contains(e)); });
              if (!seen) faults.push('not to be seen');
              return window.stops.indexOf(e) + ' ' + (faults.length ? e.outerHTML.slice(0, 120) + ': ' + faults.join(', ') : '');
            })()""";

    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
        browser.call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    }

    void tab() {
        press("Tab", 9, "");
    }

    void enter() {
        press("Enter", 13, "\r");
    }

    void type(String text) {
        browser.call("Input.insertText", Map.of("text", text));
    }

    /** How many stops the page before it has. */
    int stops() {
        return Integer.parseInt(browser.evaluate(STOPS));
    }

    /** Number of the stop that has the focus, a blank, and what is wrong with it. */
    String stop() {
        String json = browser.evaluate(STOP);
        return json.substring(1, json.length() - 1);
    }

    private void press(String key, int code, String text) {
        for (String type : new String[] {text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp"}) {
            browser.call(
                    "Input.dispatchKeyEvent",
                    Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code, "text", text));
        }
    }
}
