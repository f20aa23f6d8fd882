internal import Telling
internal import Walkthroughs

/// Writes stories as pages, each file whole or not at all.
enum PageFile {
  /// Writes one story.
  static func write<Family: ToldFamily>(
    _ walkthrough: Walkthrough<Family>, to path: String, _ invocation: Invocation
  ) throws(CommandError) {
    let bytes = try write(StoryPage(walkthrough.played).html, to: path)
    invocation.mention("wrote '\(path)', \(counted(bytes, "byte"))\n")
  }

  /// Writes all stories of a family and an index.
  static func writeAll<Family: ToldFamily>(
    of family: Family.Type, to folder: String, _ invocation: Invocation
  ) throws(CommandError) {
    try Folder.makeForOutput(folder)
    for walkthrough in Walkthrough<Family>.all {
      let file = PageName(ofStory: walkthrough.name).file
      try write(walkthrough, to: "\(folder)/\(file)", invocation)
    }
    let index = IndexPage<Family>()
    try OutputFile.write(index.preview, to: "\(folder)/\(IndexPage<Family>.previewFile)")
    _ = try write(index.html, to: "\(folder)/\(PageName.index.file)")
    invocation.mention("wrote '\(folder)/\(PageName.index.file)'\n")
  }

  /// Writes a page, and gives how many bytes it has.
  private static func write(_ html: String, to path: String) throws(CommandError) -> Int {
    let bytes = Array(html.utf8)
    try OutputFile.write(bytes, to: path)
    return bytes.count
  }
}
