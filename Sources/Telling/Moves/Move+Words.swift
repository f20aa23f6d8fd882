internal import Channels
internal import Simulation

extension Move where Family: ToldFamily {
  /// The move in a sentence.
  var sentence: String { told("\(clause).") }

  private var clause: String {
    switch self {
    case .order(let role, let order): told("The \(role.words) is told to \(order.words)")
    case .deliver(let role, let message): told("The network delivers \(mail(message, role))")
    case .exchange: told("The network delivers all messages, and the answers to them")
    case .mine(let count, let choice):
      told("Miners find \(counted(count, "block"))\(words(choice))")
    case .tick(let role): told("The \(role.words) looks at the chain")
    case .drop(let role, let message): told("The network loses \(mail(message, role))")
    case .cut(let role, let message):
      told("A connection breaks: \(mail(message, role)) is lost, and all that was sent behind it")
    case .duplicate(let role, let message): told("The network copies \(mail(message, role))")
    case .delay(let role, let message, let blocks):
      told("The network holds \(mail(message, role)) back for \(counted(blocks, "block"))")
    case .reorder(let role, let message, let before):
      told("The network moves \(mail(message, role)) before message \(before)")
    case .crash(let role, afterEffects: nil): told("The \(role.words) crashes")
    case .crash(let role, let count?):
      told("The \(role.words) will crash at its next input, after \(counted(count, "effect"))")
    case .restart(let role): told("The \(role.words) starts again from what it stored")
    case .silence(let role): told("The \(role.words) falls silent")
    case .wake(let role): told("The \(role.words) comes back and looks")
    case .broadcast(let role, let name, let change):
      told("The \(role.words) broadcasts \(name.words)")
        + (change.map { told(", \(Family.words(for: $0))") } ?? "")
    case .tamper(let role, let message, let change, let signing):
      told("\(cheat(role, signing)) changes \(mail(message, role)): \(Family.words(for: change))")
    case .withhold(let role): told("The \(role.words) will not send what it should send next")
    case .trick(let trick): trick.words
    case .reorganise(let depth, let choice):
      told("Miners undo \(counted(depth, "block")) by a longer branch\(words(choice))")
    }
  }

  private func words(_ choice: Family.Layer.Choice) -> String {
    Family.Layer.words(for: choice)
  }

  private func mail(_ message: Int, _ role: Family.Role) -> String {
    told("message \(message) to the \(role.words)")
  }

  /// The one who changes a message: only its sender can sign it again.
  private func cheat(_ receiver: Family.Role, _ signing: Signing) -> String {
    switch signing {
    case .not: return told("The network")
    case .again:
      let senders = Family.Role.allCases.filter { $0 != receiver }
      return senders.count == 1 ? told("The \(senders[0].words)") : told("The sender")
    }
  }
}
