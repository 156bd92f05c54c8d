<#import "parts/dump.ftl" as dump>
TEMPLATE page
content:
<@dump.hash h=content without=["file"]/>
<@dump.all/>
