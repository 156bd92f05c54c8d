<#import "parts/dump.ftl" as dump>
TEMPLATE archive
content:
<@dump.hash h=content without=["file"]/>
<@dump.all/>
