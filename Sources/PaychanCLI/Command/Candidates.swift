/// What a shell may offer for a value that is being typed.
enum Candidates: Sendable {
  /// Nothing: any text or number.
  case nothing
  case files
  case folders
  /// One of these words.
  case words(@Sendable () -> [String])
  /// Some of these words, with commas between them.
  case list(@Sendable () -> [String])

  /// What goes without saying for a placeholder: a path or a rule by its name, and words where it
  /// lists them.
  init(placeholder: String) {
    switch placeholder {
    case "file": self = .files
    case "folder": self = .folders
    case "rule": self = .ablations
    case "rules": self = .ruleList
    default:
      let words = placeholder.split(separator: "|").map(String.init)
      self = words.count > 1 ? .words { words } : .nothing
    }
  }
}

extension Argument {
  /// What a shell may offer for it; most arguments name a file.
  var candidates: Candidates {
    if let offers { return offers }
    let usual = Candidates(placeholder: name)
    if case .nothing = usual { return .files }
    return usual
  }
}

extension Option {
  /// What a shell may offer for its value.
  var candidates: Candidates {
    switch kind {
    case .flag: .nothing
    case .value(let placeholder): offers ?? Candidates(placeholder: placeholder)
    case .choice(_, let choices, _): .words { choices }
    }
  }

  /// Whether a value follows the name.
  var takesValue: Bool {
    switch kind {
    case .flag: false
    case .value, .choice: true
    }
  }
}
