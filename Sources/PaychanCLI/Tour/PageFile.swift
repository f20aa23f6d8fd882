internal import Telling
internal import Walkthroughs

/// Writes stories as pages, each file whole or not at all.
enum PageFile {
  /// Writes one story, in every language: each page leads to the others.
  ///
  /// A file that is no `.html` has the language that is spoken alone, since nothing says what the
  /// others would be called; so has a story that is not one of ours.
  static func write<Family: IllustratedFamily>(
    _ walkthrough: Walkthrough<Family>, to path: String, isAmongOthers: Bool = false,
    _ invocation: Invocation
  ) throws(CommandError) {
    guard let name = PageName(ofFile: path), Walkthrough<Family>.named(walkthrough.name) != nil
    else {
      let page = StoryPage(walkthrough.played, name: nil, isAmongOthers: false)
      return try write(page.html, to: path, invocation)
    }
    let page = StoryPage(walkthrough.played, name: name, isAmongOthers: isAmongOthers)
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    try inEachLanguage(of: Family.self) { () throws(CommandError) in
      try write(page.html, to: "\(folder)\(name.file)", invocation)
    }
  }

  /// Writes all stories of a family and an index, in every language.
  static func writeAll<Family: IllustratedFamily>(
    of family: Family.Type, to folder: String, _ invocation: Invocation
  ) throws(CommandError) {
    try Folder.makeForOutput(folder)
    for walkthrough in Walkthrough<Family>.all {
      let file = "\(folder)/\(walkthrough.name).html"
      try write(walkthrough, to: file, isAmongOthers: true, invocation)
    }
    let index = IndexPage<Family>()
    try OutputFile.write(index.preview, to: "\(folder)/\(IndexPage<Family>.previewFile)")
    try inEachLanguage(of: Family.self) { () throws(CommandError) in
      try write(index.html, to: "\(folder)/\(PageName.index.file)", invocation)
    }
  }

  private static func inEachLanguage<Family: IllustratedFamily>(
    of family: Family.Type, _ work: () throws(CommandError) -> Void
  ) throws(CommandError) {
    for language in Language.allCases { try Family.speaking(language, work) }
  }

  private static func write(
    _ html: String, to path: String, _ invocation: Invocation
  ) throws(CommandError) {
    let bytes = Array(html.utf8)
    try OutputFile.write(bytes, to: path)
    invocation.mention("wrote '\(path)', \(grouped(bytes.count)) bytes\n")
  }
}
