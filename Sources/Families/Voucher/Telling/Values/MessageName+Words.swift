internal import Channels
internal import Telling

extension Voucher.MessageName: ToldName {
  package var words: String {
    switch self {
    case .create: told("the channel's creation")
    case .addFunds: told("the added funds")
    case .update(let role, let lane, let nonce):
      told("the \(role.words)'s voucher \(lane)/\(nonce)")
    case .settle(let role): told("the \(role.words)'s settle")
    case .collect(let role): told("the \(role.words)'s collect")
    }
  }

  package var stateWord: String {
    switch self {
    case .create, .addFunds: description
    case .update, .settle, .collect: "'\(self)'"
    }
  }

  package var kind: String {
    switch self {
    case .update(let role, _, _): "\(role.rawValue)'s voucher"
    case .create, .addFunds, .settle, .collect: description
    }
  }
}
