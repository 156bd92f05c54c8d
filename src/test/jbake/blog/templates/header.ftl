<!DOCTYPE html>
<html lang="vi">
  <head>
    <meta charset="utf-8"/>
    <title><#if (content.title)??>${content.title}<#else>Nhật ký</#if></title>
    <meta name="viewport" content="width=device-width, initial-scale=1.0">
    <meta name="generator" content="JBake ${version}">
    <#if (content.summary)??><meta name="description" content="${content.summary?html}"></#if>
    <link href="<#if (content.rootpath)??>${content.rootpath}<#else></#if>css/trang.css" rel="stylesheet">
    <link rel="shortcut icon" href="${content.rootpath!}favicon.ico">
  </head>
  <body>
    <div id="wrap">
