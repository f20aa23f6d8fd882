/// Where an input came from, for messages that must say so.
enum InputName: Equatable, Sendable {
  case argument
  case file(String)
  case standardInput

  var description: String {
    switch self {
    case .argument: "the argument"
    case .file(let path): "the file '\(path)'"
    case .standardInput: "standard input"
    }
  }
}
