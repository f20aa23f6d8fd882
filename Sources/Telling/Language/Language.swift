/// A language in which stories are told; the raw value is what `--lang` says.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case chinese = "zh"

  /// Its name in itself.
  package var ownName: String {
    switch self {
    case .english: "English"
    case .chinese: "中文"
    }
  }

  /// The name by which browsers know it.
  package var tag: String {
    switch self {
    case .english: "en"
    case .chinese: "zh-Hans"
    }
  }
}

/// The language that is spoken while something is told, and its texts.
///
/// Whatever is put into words asks for it: a word like "block" stands in a hundred places, and none
/// of them would be clearer for being handed a language.
package struct Speech: Sendable {
  /// The language.
  package let language: Language
  /// Its texts; English needs none.
  let catalogue: Catalogue

  /// English, as everything is written.
  static let english = Speech(language: .english, catalogue: Catalogue())

  /// What is spoken now.
  @TaskLocal package static var current = english
}

extension ToldFamily {
  /// Does some work in a language.
  package static func speaking<Result, Failure: Error>(
    _ language: Language, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let speech: Speech =
      switch language {
      case .english: .english
      case .chinese: Speech(language: .chinese, catalogue: Catalogue.shared.adding(chinese))
      }
    let result: Swift.Result<Result, Failure> = Speech.$current.withValue(speech) {
      Swift.Result(catching: work)
    }
    return try result.get()
  }
}
