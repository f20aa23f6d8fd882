/// A value that is known by its place on the command line.
struct Argument: Sendable {
  let name: String
  let help: String
  /// How many values it takes.
  var count = Count.one
  /// What a shell may offer, where the name does not say that.
  var offers: Candidates?

  /// How many values an argument takes; of a command's arguments only the last may take any number.
  enum Count: Sendable {
    case one, oneOrNone, anyNumber
  }

  init(name: String, help: String, isRequired: Bool = true, offers: Candidates? = nil) {
    self.init(name: name, help: help, count: isRequired ? .one : .oneOrNone, offers: offers)
  }

  init(name: String, help: String, count: Count, offers: Candidates? = nil) {
    self.name = name
    self.help = help
    self.count = count
    self.offers = offers
  }

  /// Whether a command line without it is wrong.
  var isRequired: Bool {
    switch count {
    case .one: true
    case .oneOrNone, .anyNumber: false
    }
  }

  /// As help shows it: `<hex>`, `[<hex>]` when it may be left out, `[<hex> ...]` when there may be
  /// several.
  var usage: String {
    switch count {
    case .one: "<\(name)>"
    case .oneOrNone: "[<\(name)>]"
    case .anyNumber: "[<\(name)> ...]"
    }
  }
}
