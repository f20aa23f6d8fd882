/// The shape of every file: where the vectors come from, and the vectors.
struct CaseList<Case: Decodable>: Decodable {
  let cases: [Case]
}

/// A case, if it is of the kind that the decoder was told to look for.
struct CaseOfKind<Case: Decodable>: Decodable {
  let value: Case?

  private enum CodingKeys: CodingKey {
    case kind
  }

  init(from decoder: any Decoder) throws {
    let kind = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .kind)
    let isWanted = kind == decoder.userInfo[.wantedKind] as? String
    value = isWanted ? try Case(from: decoder) : nil
  }
}

extension CodingUserInfoKey {
  /// Which kind of case is asked for.
  static var wantedKind: CodingUserInfoKey {
    guard let key = CodingUserInfoKey(rawValue: "wantedKind") else {
      preconditionFailure("every string makes a key")
    }
    return key
  }
}
