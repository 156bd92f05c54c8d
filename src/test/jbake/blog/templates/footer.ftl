		</div>
    </div>
    <div id="footer">
      <p class="muted credit">&copy; 2026 | Làm bằng <a href="http://jbake.org">JBake ${version}</a></p>
    </div>
  </body>
</html>
