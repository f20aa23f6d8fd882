internal import Channels
internal import Simulation

extension Move where Family: ToldFamily {
  /// The move in a sentence.
  var sentence: String { "\(clause)." }

  private var clause: String {
    switch self {
    case .order(let role, let order): "The \(role.rawValue) is told to \(order.words)"
    case .deliver(let role, let message): "The network delivers \(mail(message, role))"
    case .exchange: "The network delivers all messages, and the answers to them"
    case .mine(let count, let choice): "Miners find \(counted(count, "block"))\(choice.words())"
    case .tick(let role): "The \(role.rawValue) looks at the chain"
    case .drop(let role, let message): "The network loses \(mail(message, role))"
    case .cut(let role, let message):
      "A connection breaks: \(mail(message, role)) is lost, and all that was sent behind it"
    case .duplicate(let role, let message): "The network copies \(mail(message, role))"
    case .delay(let role, let message, let blocks):
      "The network holds \(mail(message, role)) back for \(counted(blocks, "block"))"
    case .reorder(let role, let message, let before):
      "The network moves \(mail(message, role)) before message \(before)"
    case .crash(let role, afterEffects: nil): "The \(role.rawValue) crashes"
    case .crash(let role, let count?):
      "The \(role.rawValue) will crash at its next input, after \(counted(count, "effect"))"
    case .restart(let role): "The \(role.rawValue) starts again from what it stored"
    case .silence(let role): "The \(role.rawValue) falls silent"
    case .wake(let role): "The \(role.rawValue) comes back and looks"
    case .broadcast(let role, let name, let change):
      "The \(role.rawValue) broadcasts \(name.words)"
        + (change.map { ", \(Family.words(for: $0))" } ?? "")
    case .tamper(let role, let message, let change, let signing):
      "\(cheat(role, signing)) changes \(mail(message, role)): \(Family.words(for: change))"
    case .withhold(let role): "The \(role.rawValue) will not send what it should send next"
    case .trick(let trick): trick.words
    case .reorganise(let depth, let choice):
      "Miners undo \(counted(depth, "block")) by a longer branch\(choice.words())"
    }
  }

  private func mail(_ message: Int, _ role: Family.Role) -> String {
    "message \(message) to the \(role.rawValue)"
  }

  /// The one who changes a message: only its sender can sign it again.
  private func cheat(_ receiver: Family.Role, _ signing: Signing) -> String {
    switch signing {
    case .not: return "The network"
    case .again:
      let senders = Family.Role.allCases.filter { $0 != receiver }
      return senders.count == 1 ? "The \(senders[0].rawValue)" : "The sender"
    }
  }
}
