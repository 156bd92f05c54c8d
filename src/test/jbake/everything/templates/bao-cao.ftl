<#import "parts/dump.ftl" as dump>
TEMPLATE bao-cao
content:
<@dump.hash h=content without=["file"]/>
<@dump.all/>
