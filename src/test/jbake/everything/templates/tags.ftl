<#import "parts/dump.ftl" as dump>
TEMPLATE tags
content:
<@dump.hash h=content without=["file"]/>
<@dump.all/>
