internal import Bitcoin
package import Channels
internal import Telling

extension OneWay.Message: ToldMessage {
  package var words: String { words(.ofTraces) }

  /// The message and its contents, as a text names things.
  func words(_ wording: Wording<OneWay>) -> String {
    switch body {
    case .open: "open"
    case .accept: "accept"
    case .announce(let outPoint, let amount):
      told("announce (\(wording.words(amount)) in \(outPoint.short))")
    case .fund(let outPoint, let amount, let proposal):
      told("fund (\(wording.words(amount)) in \(outPoint.short), way out \(proposal.signedWords))")
    case .wayOut(let proposal): told("way out (\(proposal.signedWords))")
    case .pay(let toPayee, let backing, let proposals):
      told(
        "pay \(state) (\(wording.words(toPayee)) to \(wording.cast[.payee])\(backing.words),"
          + " \(counted(proposals.signatureCount, "signature")))")
    case .topUp(let outPoint, let amount):
      told("top-up (\(wording.words(amount)) in \(outPoint.short))")
    case .close: "close"
    case .resume: "resume"
    }
  }

  package var shortWords: String {
    switch body {
    case .pay: "pay \(state)"
    case .wayOut: "way out"
    case .open, .accept, .announce, .fund, .topUp, .close, .resume: kind.rawValue
    }
  }

  /// The first of them: with a kick-off a payment carries two.
  package var proposal: Proposal? { proposals.first }
}

extension OneWay.Backing {
  /// What a payment divides, where that is more than the funding.
  fileprivate var words: String {
    switch self {
    case .funding: ""
    case .withTopUp: told(" out of both outputs")
    }
  }
}

extension Proposal {
  fileprivate var signedWords: String { signature == nil ? told("unsigned") : told("signed") }
}

extension [Proposal] {
  fileprivate var signatureCount: Int { count { $0.signature != nil } }
}
