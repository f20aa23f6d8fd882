public import Channels
public import ExactJSON

extension Move {
  /// Reads a move as a person writes it.
  public init(json: JSON) throws(MemberError) {
    var members = try MemberReader(json)
    let kind: Kind = try json.firstKey()
    self = try kind.form.read(&members)
    try members.finishWrittenByHand()
  }
}
