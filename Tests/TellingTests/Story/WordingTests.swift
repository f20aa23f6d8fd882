import Bitcoin
import Channels
import Simulation
import Testing
import Walkthroughs

@testable import Telling
@testable import Timelock

/// A story names people, money and transactions by their names; a trace by their roles.
@Suite("Wording")
struct WordingTests {
  private static let walkthrough = Walkthrough<Timelock>.file100GB

  @Test("no role stands in what happens in a story, nor in its pictures")
  func noRoles() {
    for scene in Self.walkthrough.played.scenes {
      let happenings = scene.happenings.map(\.text.text)
      let pictures = Drawing(scene: scene, style: .plain, width: 80).parts.joined().map(\.text)
      for text in happenings + pictures + scene.paragraphs {
        #expect(!text.contains("payer") && !text.contains("payee"), "\(text)")
      }
    }
  }

  @Test("an amount has a point where its unit is a power of ten, and satoshis elsewhere")
  func amounts() {
    let amount = Amount(uncheckedSatoshis: 1_000_644)
    let ten = Denomination.units(of: Amount(uncheckedSatoshis: 10_000))
    let three = Denomination.units(of: Amount(uncheckedSatoshis: 3))
    #expect(ten.words(amount) == "100.0644 units")
    #expect(three.words(amount) == "333,548 units")
    #expect(three.words(Amount(uncheckedSatoshis: 1_000_645)) == "1,000,645 sat")
  }

  @Test("a share that is not nothing has a part in the bar, and one that is has none")
  func parts() {
    func parts(_ payer: Int64, _ payee: Int64) -> [Int] {
      let shares = PerRole(
        payer: Amount(uncheckedSatoshis: payer), payee: Amount(uncheckedSatoshis: payee))
      let parts = shares.parts(of: 20)
      return [parts.payer, parts.payee]
    }
    #expect(parts(99, 1) == [19, 1] && parts(100, 0) == [20, 0])
    #expect(parts(1, 99) == [1, 19] && parts(0, 100) == [0, 20])
  }

  @Test("nothing is listed as yet to be broadcast once the channel is closed")
  func nothingLeft() {
    for scene in Self.walkthrough.played.scenes where scene.isClosed {
      #expect(Drawing(scene: scene, style: .plain, width: 80).holdings.isEmpty)
    }
  }

  @Test("no heading stands alone: where there is no money yet, there is no section for it")
  func noEmptySections() {
    for scene in Self.walkthrough.played.scenes {
      #expect(Drawing(scene: scene, style: .plain, width: 80).money.count != 1)
    }
  }
}
