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
  private let catalogue: Catalogue
  /// Is told which texts are asked for and not there.
  private let missing: (@Sendable (String) -> Void)?

  /// Speaks a language by its texts.
  package init(
    _ language: Language, _ catalogue: Catalogue,
    missing: (@Sendable (String) -> Void)? = nil
  ) {
    self.language = language
    self.catalogue = catalogue
    self.missing = missing
  }

  /// English, as everything is written.
  static let english = Speech(.english, Catalogue())

  /// What is spoken now.
  @TaskLocal package static var current = english

  /// A text in this language, without anything filled in; in English where there is no other.
  func text(_ english: String) -> String {
    guard language != .english else { return english }
    guard let text = catalogue[english] else {
      missing?(english)
      return english
    }
    return text
  }
}

extension ToldFamily {
  /// All that its texts are in a language, beside English.
  package static func texts(in language: Language) -> Catalogue {
    switch language {
    case .english: Catalogue()
    case .chinese: Catalogue.shared.adding(chinese)
    }
  }

  /// Does some work in a language.
  package static func speaking<Result, Failure: Error>(
    _ language: Language, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let speech = Speech(language, texts(in: language))
    let result: Swift.Result<Result, Failure> = Speech.$current.withValue(speech) {
      Swift.Result(catching: work)
    }
    return try result.get()
  }
}
