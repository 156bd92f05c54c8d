<#import "parts/dump.ftl" as dump>
TEMPLATE index
content:
<@dump.hash h=content without=["file"]/>
<@dump.all/>
