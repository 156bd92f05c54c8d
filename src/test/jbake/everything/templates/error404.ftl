<#import "parts/dump.ftl" as dump>
TEMPLATE error404
content:
<@dump.hash h=content without=["file"]/>
<@dump.all/>
