internal import Channels
internal import Telling

extension Voucher.WalletRule: ToldRule {
  package var clauseWords: String {
    switch clause {
    case .funding, .vouchers, .accepting, .handingIn, .settling, .collecting:
      "clause \(clause.rawValue)"
    case .signing, .lanes, .window, .confirmation, .parties, .money: "fact \(clause.rawValue)"
    }
  }

  package var clauseTitle: String { clause.title }
}
