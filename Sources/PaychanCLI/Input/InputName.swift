/// Where an input came from, for messages that must say so.
enum InputName: Equatable, Sendable {
  case argument
  case file(String)
  case standardInput
  /// The move that the command line wants made.
  case move
  /// A session that was read.
  case session
  /// What the options of the command line make of a channel.
  case terms

  /// As it stands at the beginning of a line, before a colon.
  var path: String {
    switch self {
    case .file(let path): path
    case .standardInput: "-"
    case .argument, .move, .session, .terms: description
    }
  }

  var description: String {
    switch self {
    case .argument: "the argument"
    case .file(let path): "the file '\(path)'"
    case .standardInput: "standard input"
    case .move: "the move"
    case .session: "the session"
    case .terms: "the channel of these options"
    }
  }
}
