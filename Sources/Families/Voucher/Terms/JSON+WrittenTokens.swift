internal import Channels
internal import ExactJSON
internal import Filecoin

// What the documents of this family hold.
extension JSON {
  /// An amount of tokens as people write it: `2.5 FIL`, `7 attofil`.
  func asWrittenTokens() throws(MemberError) -> TokenAmount {
    let text = try asText()
    do { return try TokenAmount(fil: text) } catch {
      throw MemberError("", .notWritten(text.excerpt, as: "an amount such as 2.5 FIL"))
    }
  }
}
