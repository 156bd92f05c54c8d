<#-- What Asciidoctor itself sets, with the values that it has then: no. 25 in src/docs/jbake.md. With another value, from the head, it is compared. -->
<#assign values = [
"appendix-caption=Appendix", "appendix-refsig=Appendix", "asciidoctor=", "attribute-missing=skip",
"attribute-undefined=drop-line", "authorcount=0", "backend=html5", "backend-html5=", "backend-html5-doctype-article=",
"basebackend=html", "basebackend-html=", "basebackend-html-doctype-article=", "caution-caption=Caution",
"chapter-refsig=Chapter", "docdir=", "doctype-article=", "embedded=", "example-caption=Example", "figure-caption=Figure",
"filetype=html", "filetype-html=", "htmlsyntax=html", "iconsdir=./images/icons", "important-caption=Important",
"last-update-label=Last updated", "linkcss=", "max-attribute-value-size=4096", "max-include-depth=64", "note-caption=Note",
"notitle=", "outfilesuffix=.html", "part-refsig=Part", "prewrap=", "safe-mode-level=20", "safe-mode-name=secure",
"safe-mode-secure=", "sectids=", "section-refsig=Section", "stylesdir=.", "table-caption=Table", "tip-caption=Tip",
"toc-placement=auto", "toc-title=Table of Contents", "untitled-label=Untitled", "user-home=.", "version-label=Version",
"warning-caption=Warning"]>
<#assign names = ["asciidoctor-version", "docdate", "docdatetime", "doctime", "docyear", "localdate", "localdatetime", "localtime", "localyear"]>
<#function is h k>
<#if names?seq_contains(k)><#return true></#if>
<#if !h[k]??><#return false></#if>
<#if h[k]?is_number><#return values?seq_contains(k + "=" + h[k]?c)></#if>
<#if !h[k]?is_string || h[k]?is_boolean><#return false></#if>
<#return values?seq_contains(k + "=" + h[k])>
</#function>
