import AccountLedger
import Channels
import Filecoin
import Simulation
import Telling
import Testing
import Voucher

@Suite("Voucher channels in words")
struct WordsTests {
  @Test("a ready scenario is told in FIL, and not in satoshis", arguments: Voucher.templates)
  func english(_ template: ScenarioTemplate<Voucher>) throws {
    let told = Told(try #require(try Played.trace(template.name)), in: .english)
    #expect(told.text.contains("FIL"))
    #expect(!told.text.contains(" sat"), "\(told.text)")
    #expect(!told.text.contains("funding output"))
  }

  @Test("a ready scenario is told in Chinese, and no text of it is missing")
  func chinese() throws {
    var missing: Set<String> = []
    for template in Voucher.templates {
      let trace = try #require(try Played.trace(template.name))
      missing.formUnion(Told(trace, in: .chinese).missing)
    }
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  @Test("every text fills in the same in Chinese, and has the same digits")
  func sameFacts() {
    for (english, chinese) in Voucher.chinese.entries {
      #expect(Template(english).places == Template(chinese).places, "\(english)")
      #expect(Self.digits(in: english).isSubset(of: Self.digits(in: chinese)), "\(english)")
      #expect(!chinese.isEmpty)
    }
  }

  @Test("every rule, every promise and every phase has its Chinese")
  func rules() {
    let texts = Voucher.texts(in: .chinese)
    let all =
      Voucher.WalletRule.allCases.map(\.statement) + Voucher.Promise.allCases.map(\.sentence)
      + Voucher.Phase.allCases.map(\.rawValue)
    #expect(all.filter { texts[$0] == nil } == [])
  }

  @Test("a failed message is told with its exit code, and with what was compared")
  func failure() throws {
    let text = Told(try #require(try Played.trace("stale-voucher")), in: .english).text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("fails with exit code 16."))
    #expect(text.contains("The nonce is 1, and lane 0 has 2: it must be higher."))
  }

  @Test("whole FIL have a comma before every third digit")
  func grouping() throws {
    let text = Told(try #require(try Played.trace("settle-without-submit")), in: .english).text
    #expect(text.contains("7,000 FIL"))
    #expect(text.contains("1,440 epochs"))
  }

  @Test("a schedule has the epochs that follow from the terms")
  func schedule() {
    var terms = Voucher.Terms.usual
    terms.timing = Voucher.Timing(reaction: 10, delay: 1)
    let window = Voucher.Window(terms, settled: Epoch(100))
    #expect(window.relied == Epoch(105))
    #expect(window.executed == Epoch(117))
    #expect(window.last == Epoch(1_539))
    #expect(window.collectable == Epoch(1_540))
    #expect(window.spare == 1_422 && window.isSafe)
    terms.settleDelay = window.leastDelay
    #expect(Voucher.Window(terms, settled: Epoch(100)).spare == 0)
    terms.settleDelay -= 1
    #expect(!Voucher.Window(terms, settled: Epoch(100)).isSafe)
  }

  /// The numbers in a text, without those that are places.
  private static func digits(in text: String) -> Set<Substring> {
    let words = Template(text).pieces.map { piece in
      if case .words(let words) = piece { words } else { " " }
    }
    return Set(words.joined().split { !$0.isASCII || !$0.isNumber })
  }
}
