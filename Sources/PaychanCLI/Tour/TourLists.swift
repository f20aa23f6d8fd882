internal import Channels
internal import ExactJSON
internal import Telling

/// The stories that a command line could ask for next: those of the family that it names, or of all
/// families.
struct TourLists {
  private let asked: [any KnownChainFamily.Type]

  init(_ invocation: Invocation) {
    asked = chainFamilies.filter { family in
      !invocation.has(FamilyChoice.option) || family.name == invocation.family.name
    }
  }

  /// A list for each family, one below the other.
  func lines(_ style: Style) -> [Line] {
    Array(asked.map { $0.storyListLines(style) }.joined(separator: [Line()]))
  }

  /// The same as text.
  func text(_ style: Style) -> String { lines(style).map(style.text).joined() }

  /// The same as data, without regard to families.
  var json: [JSON] { asked.flatMap { $0.storyListJSON } }
}

extension KnownChainFamily {
  /// What it names as its stories, and what each is about.
  fileprivate static func storyListLines(_ style: Style) -> [Line] {
    speaking(Speech.current.language) { TourList<Self>(style: style).lines }
  }

  /// The same as data.
  fileprivate static var storyListJSON: [JSON] {
    speaking(Speech.current.language) { TourList<Self>.json }
  }
}
