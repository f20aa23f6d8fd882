/// A value that is known by its place on the command line.
struct Argument: Sendable {
  let name: String
  let help: String
  /// How many values it takes.
  var count = Count.one

  /// How many values an argument takes; of a command's arguments only the last may take any number.
  enum Count: Sendable {
    case one, oneOrNone, anyNumber
  }

  init(name: String, help: String, isRequired: Bool = true) {
    self.init(name: name, help: help, count: isRequired ? .one : .oneOrNone)
  }

  init(name: String, help: String, count: Count) {
    self.name = name
    self.help = help
    self.count = count
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
