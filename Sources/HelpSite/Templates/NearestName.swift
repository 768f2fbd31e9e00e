/// The known name that is closest to a misspelt one, if one is close enough to be meant.
///
/// Takes time linear in the number of known names; of equally close names the first is taken.
func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  let longest = 64
  let name = Array(name.unicodeScalars.prefix(longest + 1))
  guard name.count <= longest else { return nil }
  var nearest: String?
  var shortest = max(1, name.count / 3) + 1
  for candidate in known {
    let scalars = Array(candidate.unicodeScalars.prefix(longest + 1))
    guard scalars.count <= longest else { continue }
    let distance = editDistance(name, scalars)
    if distance < shortest {
      nearest = candidate
      shortest = distance
    }
  }
  return nearest
}

/// How many scalars must be inserted, removed, replaced or swapped with the next one to make one text
/// of the other.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var rows = [Array(0...right.count)]
  for row in left.indices {
    var distances = [row + 1]
    for column in right.indices {
      let replaced = rows[row][column] + (left[row] == right[column] ? 0 : 1)
      var distance = min(replaced, rows[row][column + 1] + 1, distances[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        distance = min(distance, rows[row - 1][column - 1] + 1)
      }
      distances.append(distance)
    }
    rows.append(distances)
  }
  return rows[left.count][right.count]
}
