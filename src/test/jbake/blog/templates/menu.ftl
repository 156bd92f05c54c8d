	<nav class="navbar navbar-default navbar-fixed-top" role="navigation">
      <a class="navbar-brand" href="${content.rootpath!}">Nhật ký</a>
      <ul class="nav navbar-nav">
        <li><a href="${content.rootpath!}index.html">Trang chủ</a></li>
        <#list published_pages as trang>
        <li><a href="${content.rootpath!}${trang.uri}">${trang.title}</a></li>
        </#list>
        <li><a href="${content.rootpath!}${config.feed_file}">Theo dõi</a></li>
        <li><a href="${content.rootpath!}${config.archive_file}">Lưu trữ</a></li>
      </ul>
    </nav>
    <div class="container">
