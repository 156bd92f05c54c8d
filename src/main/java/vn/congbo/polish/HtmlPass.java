package vn.congbo.polish;

/** One check or one improvement of a page. */
interface HtmlPass {
    void apply(FinishedPage page);
}
