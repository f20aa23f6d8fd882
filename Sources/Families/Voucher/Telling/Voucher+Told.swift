internal import Channels
internal import Simulation
internal import Telling

extension Voucher: ToldFamily {
  package static func opensChannel(_ order: Order) -> Bool {
    if case .addFunds = order { true } else { false }
  }

  package static func rows(of terms: Terms) -> [(String, String)] { terms.rows }

  package static func words(for change: VoucherChange) -> String { change.words }
}
