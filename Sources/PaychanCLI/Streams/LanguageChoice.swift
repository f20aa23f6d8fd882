internal import Telling

/// In which language a command tells things; the raw value is what the command line says.
enum LanguageChoice: String, CaseIterable {
  case auto
  case english = "en"
  case chinese = "zh"

  /// `--lang`, of commands that tell stories.
  static let option = Option(
    name: "lang",
    help: "Tell it in English or in Chinese; normally as LC_ALL, LC_MESSAGES or LANG say.",
    kind: .choice(
      placeholder: "language", among: allCases.map(\.rawValue), normally: auto.rawValue))

  /// The language; `nil` where the environment decides.
  private var language: Language? {
    switch self {
    case .auto: nil
    case .english: .english
    case .chinese: .chinese
    }
  }

  /// What a command line asks for, and without that what the environment says.
  static func language(_ invocation: Invocation) -> Language {
    let asked = invocation.value(of: option).flatMap(Self.init)?.language
    return asked ?? Language(of: invocation.console)
  }

  /// The same for data, which the environment does not change.
  static func languageOfData(_ invocation: Invocation) -> Language {
    invocation.value(of: option).flatMap(Self.init)?.language ?? .english
  }
}

extension Language {
  /// The language of the locale: that of the first variable that says anything.
  fileprivate init(of console: Console) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(console.variable)
      .first { !$0.isEmpty }
    self = locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}
