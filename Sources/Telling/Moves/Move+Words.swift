internal import Channels
internal import Simulation

extension Move {
  /// The move in a sentence.
  var sentence: String { "\(clause)." }

  private var clause: String {
    switch self {
    case .open: "The payer is told to open the channel"
    case .pay(let amount): "The payer is told to pay \(amount.words) more"
    case .release(let amount): "The payee is told to hand over goods worth \(amount.words)"
    case .close(let role): "The \(role.rawValue) is told to close together"
    case .giveUp(let role): "The \(role.rawValue) is told to give up and to leave alone"
    case .resume(let role): "The \(role.rawValue) is told to ask again and to say again"
    case .deliver(let role, let message): "The network delivers \(mail(message, role))"
    case .exchange: "The network delivers all messages, and the answers to them"
    case .mine(let count, let choice): "Miners find \(counted(count, "block"))\(choice.words)"
    case .tick(let role): "The \(role.rawValue) looks at the chain"
    case .drop(let role, let message): "The network loses \(mail(message, role))"
    case .duplicate(let role, let message): "The network copies \(mail(message, role))"
    case .delay(let role, let message, let blocks):
      "The network holds \(mail(message, role)) back for \(counted(blocks, "block"))"
    case .reorder(let role, let message, let before):
      "The network moves \(mail(message, role)) before message \(before)"
    case .crash(let role, afterEffects: nil): "The \(role.rawValue) falls over"
    case .crash(let role, let count?):
      "The \(role.rawValue) will fall over at its next input, after \(counted(count, "effect"))"
    case .restart(let role): "The \(role.rawValue) starts again from what it stored"
    case .silence(let role): "The \(role.rawValue) falls silent"
    case .wake(let role): "The \(role.rawValue) comes back and looks"
    case .broadcast(let role, let name, let tampering):
      "The \(role.rawValue) broadcasts \(TransactionLabel.channel(name).words)"
        + (tampering.map { ", \($0.words)" } ?? "")
    case .tamper(let role, let message, let tampering, let signedAgain):
      "\(cheat(role, signedAgain)) changes \(mail(message, role)): \(tampering.words)"
    case .askBackwards(let amount): "The payer asks for \(amount.words) back"
    case .doubleSpend(let fee):
      "The payer spends the coins of the funding another way, for \(fee.words) more fee"
    case .malleate: "Somebody gives the unconfirmed funding another name"
    case .withhold(let role): "The \(role.rawValue) will not send what it should send next"
    case .reorganise(let depth, let choice):
      "Miners undo \(counted(depth, "block")) by a longer branch\(choice.words)"
    }
  }

  private func mail(_ message: Int, _ role: PaymentRole) -> String {
    "message \(message) to the \(role.rawValue)"
  }

  /// The one who changes a message: only its sender can sign it again.
  private func cheat(_ receiver: PaymentRole, _ signedAgain: Bool) -> String {
    signedAgain ? "The \(receiver.other.rawValue)" : "The network"
  }
}
