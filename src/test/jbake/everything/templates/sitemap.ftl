<#import "parts/dump.ftl" as dump>
TEMPLATE sitemap
content:
<@dump.hash h=content without=["file"]/>
<@dump.all/>
