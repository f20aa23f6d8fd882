internal import Bitcoin
internal import Channels
internal import Simulation
internal import Walkthroughs

/// The transactions that a list of scenes shows, each once and byte by byte.
struct PageTransactions<Family: IllustratedFamily> {
  private var portraits: [Portrait<Family>] = []
  private var psbts: [String: String] = [:]

  init(_ scenes: [Scene<Family>]) {
    var seen: Set<String> = []
    for scene in scenes {
      for portrait in scene.shownTransactions
      where seen.insert(portrait.transaction.anchor).inserted {
        portraits.append(portrait)
      }
      for proposal in scene.proposals where proposal.signature != nil {
        psbts[proposal.transaction.txid.description] = proposal.psbt.base64
      }
    }
  }

  /// A card for each.
  var cards: [Markup] {
    portraits.map { portrait in
      TransactionCard(
        portrait: portrait, psbt: psbts[portrait.transaction.txid.description]
      ).markup
    }
  }
}

extension Scene where Family: IllustratedFamily {
  /// The transactions that a page shows byte by byte beside this step.
  fileprivate var shownTransactions: [Portrait<Family>] {
    let focus = beat.focus.flatMap(label).flatMap(portrait)
    return [portrait(.channel(.funding)), focus].compactMap { $0 } + spenders
  }

  /// Where a page has them.
  var transactionAnchors: [String] {
    var seen: Set<String> = []
    return shownTransactions.map(\.transaction.anchor).filter { seen.insert($0).inserted }
  }
}

extension Transaction {
  /// The address of its card in the page.
  var anchor: String { "tx-\(wtxid.description.prefix(12))" }
}
