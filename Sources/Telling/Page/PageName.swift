/// What the files of pages are called: the same in every language but for its tag.
package struct PageName: Equatable, Sendable {
  /// The name without its language.
  let stem: String

  /// The page of a story.
  package init(ofStory name: String) { stem = name }

  /// The page of a file, in whatever language it is; `nil` for one that is no page by its name.
  package init?(ofFile path: String) {
    let file = path.split(separator: "/").last ?? ""
    guard file.hasSuffix(".html"), file != ".html" else { return nil }
    let name = file.dropLast(".html".count)
    let tag = Language.allCases.map { ".\($0.rawValue)" }.first { name.hasSuffix($0) }
    stem = String(name.dropLast(tag?.count ?? 0))
  }

  private init(stem: String) { self.stem = stem }

  /// The page that leads to all stories of a family.
  package static var index: PageName { PageName(stem: "index") }

  /// The file in a language; English is the one without a tag.
  package func file(in language: Language) -> String {
    switch language {
    case .english: "\(stem).html"
    case .chinese: "\(stem).\(language.rawValue).html"
    }
  }

  /// The file in the language that is spoken.
  package var file: String { file(in: Speech.current.language) }

  /// A link to the same page in each other language, which keeps the place.
  var switches: [Markup] {
    Language.allCases.filter { $0 != Speech.current.language }.map { other in
      .element(
        "a",
        [
          ("class", "language"), ("href", file(in: other)), ("hreflang", other.tag),
          ("lang", other.tag),
        ], [Markup(other.ownName)])
    }
  }
}
