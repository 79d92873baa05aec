def tap(x: Tensor, taps: Dict[int, Tensor], layer: int) -> Tensor:
  if torch.__contains__(taps, layer):
    y = __torch__.explainj_instrumentation.taken(x, taps, layer)
  else:
    y = x
  return y
def taken(x: Tensor, taps: Dict[int, Tensor], layer: int) -> Tensor:
  if torch.__contains__(taps, -1):
    order = torch.add(taps[-1], 1)
    torch._set_item(taps, -1, order)
    shape = torch.tensor(torch.size(x), dtype=4)
    torch._set_item(taps, layer, torch.cat([order, shape]))
    y = x
  else:
    given = torch.sub(-100, layer)
    if torch.__contains__(taps, given):
      source = taps[given]
    else:
      source = x
    if torch.is_floating_point(source):
      if ops.prim.requires_grad(source):
        held = torch.clone(source)
      else:
        held = torch.requires_grad_(torch.clone(torch.detach(source)))
      torch._set_item(taps, layer, held)
      y = torch.clone(held)
    else:
      torch._set_item(taps, layer, torch.dequantize(source))
      y = x
  return y
def score(x: Tensor, taps: Dict[int, Tensor]) -> Tensor:
  torch._set_item(taps, -2, torch.clone(x))
  return x
def wanted(layers: Tensor, given: Tensor) -> Dict[int, Tensor]:
  taps = annotate(Dict[int, Tensor], {})
  for i in range(torch.size(layers, 0)):
    layer = int(torch.select(layers, 0, i))
    torch._set_item(taps, layer, torch.empty([0]))
    if torch.gt(torch.numel(given), 0):
      torch._set_item(taps, torch.sub(-100, layer), given)
    else:
      pass
  return taps
def plan(score: List[Tensor], index: int) -> int:
  return int(torch.select(score[0], 0, index))
def no_output(part: int, count: int) -> None:
  ops.prim.RaiseException(torch.format("explainj: there is no output {}: the model returns {}, from 0 on", part, count))
  return None
def of_list(outputs: List[Tensor], score: List[Tensor]) -> Tensor:
  part = ops.prim.max(__torch__.explainj_instrumentation.plan(score, 0), 0)
  if torch.ge(part, torch.len(outputs)):
    __torch__.explainj_instrumentation.no_output(part, torch.len(outputs))
  else:
    pass
  return outputs[part]
def of_dictionary(outputs: Dict[str, Tensor], score: List[Tensor]) -> Tensor:
  part = __torch__.explainj_instrumentation.plan(score, 0)
  name = ""
  for i in range(torch.size(score[3], 0)):
    name = torch.add(name, torch.chr(int(torch.select(score[3], 0, i))))
  if torch.eq(part, -2):
    if torch.__contains__(outputs, name):
      pass
    else:
      ops.prim.RaiseException(torch.format("explainj: there is no output '{}': the model returns {}", name, torch.join(", ", torch.list(torch.keys(outputs)))))
    y = outputs[name]
  else:
    if torch.__and__(torch.lt(part, 0), torch.__contains__(outputs, "out")):
      y = outputs["out"]
    else:
      y = __torch__.explainj_instrumentation.of_list(torch.list(torch.values(outputs)), score)
  return y
def present(x: Optional[Tensor]) -> Tensor:
  if torch.__isnot__(x, None):
    y = unchecked_cast(Tensor, x)
  else:
    y = torch.zeros([0])
  return y
def of_detections(results: List[Dict[str, Tensor]], taps: Dict[int, Tensor]) -> Tensor:
  most = 0
  for i in range(torch.len(results)):
    most = ops.prim.max(most, torch.size((results[i])["scores"], 0))
  scores = annotate(List[Tensor], [])
  boxes = annotate(List[Tensor], [])
  labels = annotate(List[Tensor], [])
  counts = annotate(List[int], [])
  for j in range(torch.len(results)):
    result = results[j]
    score = result["scores"]
    count = torch.size(score, 0)
    missing = torch.sub(most, count)
    _0 = torch.append(scores, torch.constant_pad_nd(score, [0, missing]))
    _1 = torch.append(boxes, torch.constant_pad_nd(torch.detach(result["boxes"]), [0, 0, 0, missing]))
    if torch.__contains__(result, "labels"):
      label = torch.to(result["labels"], 4)
    else:
      label = torch.zeros_like(torch.detach(score), dtype=4)
    _2 = torch.append(labels, torch.constant_pad_nd(label, [0, missing]))
    _3 = torch.append(counts, count)
  table = torch.stack(scores)
  torch._set_item(taps, -4, torch.to(torch.stack(boxes), 6))
  torch._set_item(taps, -5, torch.stack(labels))
  torch._set_item(taps, -6, torch.tensor(counts, dtype=4))
  return table
def matched(y: Tensor, taps: Dict[int, Tensor], sought: Tensor) -> Tensor:
  boxes = taps[-4]
  labels = taps[-5]
  columns = annotate(List[Tensor], [])
  for i in range(torch.size(sought, 0)):
    box = torch.select(sought, 0, i)
    low = torch.maximum(torch.slice(boxes, 2, 0, 2), torch.slice(box, 0, 1, 3))
    high = torch.minimum(torch.slice(boxes, 2, 2, 4), torch.slice(box, 0, 3, 5))
    common = torch.prod(torch.clamp_min(torch.sub(high, low), 0.), 2)
    area = torch.prod(torch.sub(torch.slice(boxes, 2, 2, 4), torch.slice(boxes, 2, 0, 2)), 2)
    sought_area = torch.prod(torch.sub(torch.slice(box, 0, 3, 5), torch.slice(box, 0, 1, 3)))
    union = torch.sub(torch.add(area, sought_area), common)
    overlap = torch.div(common, torch.clamp_min(union, 1e-12))
    same = torch.to(torch.eq(labels, torch.select(box, 0, 0)), 6)
    value = torch.mul(torch.mul(y, overlap), same)
    if torch.gt(torch.size(value, 1), 0):
      best = torch.amax(value, [1])
    else:
      best = torch.sum(value, [1])
    _0 = torch.append(columns, best)
  return torch.stack(columns, 1)
def on_grid(given: Tensor, y: Tensor) -> Tensor:
  if torch.lt(torch.dim(given), torch.sub(torch.dim(y), 1)):
    mask = torch.unsqueeze(given, 0)
  else:
    mask = given
  extents = torch.slice(torch.size(y), 2)
  own = torch.slice(torch.size(mask), 1)
  if torch.eq(extents, own):
    resized = mask
  else:
    if torch.eq(torch.len(extents), 2):
      resized = torch.adaptive_avg_pool2d(mask, extents)
    else:
      resized = torch.adaptive_avg_pool3d(mask, extents)
  return torch.unsqueeze(torch.flatten(resized, 1), 0)
def pooled(y: Tensor, taps: Dict[int, Tensor], score: List[Tensor]) -> Tensor:
  kind = __torch__.explainj_instrumentation.plan(score, 1)
  flat = torch.flatten(y, 2)
  if torch.eq(kind, 0):
    result = torch.mean(flat, [2])
  else:
    if torch.le(kind, 2):
      weights = __torch__.explainj_instrumentation.on_grid(torch.to(score[2], ops.prim.device(y), 6), y)
    else:
      fixed = torch.detach(flat)
      count = torch.size(fixed, 1)
      if torch.__or__(torch.ge(kind, 5), torch.eq(count, 1)):
        weights = torch.to(torch.gt(fixed, 0), 6)
      else:
        numbers = torch.unsqueeze(torch.unsqueeze(torch.arange(count, dtype=4, device=ops.prim.device(y)), 0), 2)
        weights = torch.to(torch.eq(torch.argmax(fixed, 1, True), numbers), 6)
    torch._set_item(taps, -7, weights)
    total = torch.sum(torch.mul(flat, weights), [2])
    if torch.eq(torch.remainder(kind, 2), 1):
      size = torch.sum(weights, [2])
      result = torch.div(total, torch.where(torch.gt(size, 0), size, torch.ones_like(size)))
    else:
      result = total
  return result
def table(y: Tensor, images: int, taps: Dict[int, Tensor], score: List[Tensor]) -> Tensor:
  usual = torch.eq(__torch__.explainj_instrumentation.plan(score, 0), -1)
  if torch.__and__(usual, torch.__contains__(taps, -2)):
    source = taps[-2]
  else:
    source = y
  if ops.prim.is_quantized(source):
    scores = torch.dequantize(source)
  else:
    scores = source
  dims = torch.dim(scores)
  if torch.__and__(torch.eq(__torch__.explainj_instrumentation.plan(score, 1), 7), torch.__contains__(taps, -4)):
    table = __torch__.explainj_instrumentation.matched(scores, taps, torch.to(score[2], ops.prim.device(scores), 6))
  else:
    if torch.eq(dims, 2):
      table = scores
    else:
      if torch.lt(dims, 2):
        table = torch.reshape(scores, [images, -1])
      else:
        table = __torch__.explainj_instrumentation.pooled(scores, taps, score)
  return torch.to(table, 6)
def chosen(table: Tensor, score: List[Tensor]) -> Tuple[Tensor, Tensor]:
  mode = __torch__.explainj_instrumentation.plan(score, 2)
  selection = score[1]
  images = torch.size(table, 0)
  count = torch.size(table, 1)
  place = ops.prim.device(table)
  if torch.eq(mode, 1):
    wanted = ops.prim.min(int(torch.select(selection, 0, 0)), count)
    _0, best, = torch.topk(table, wanted, 1)
    classes = best
    counts = torch.full([images], wanted, dtype=4)
  else:
    if torch.eq(mode, 2):
      over = torch.gt(table, torch.to(selection, place, 6))
      counts = torch.sum(over, [1])
      masked = torch.masked_fill(table, torch.logical_not(over), -inf)
      _1, best0, = torch.topk(masked, int(torch.max(counts)), 1)
      classes = best0
    else:
      rows = torch.size(selection, 0)
      if torch.eq(mode, 3):
        row = torch.arange(rows, dtype=4, device=place)
        if torch.ne(torch.size(selection, 1), count):
          ops.prim.RaiseException(torch.format("explainj: there are weights for {} classes, but the model has {} here", torch.size(selection, 1), count))
        else:
          pass
      else:
        row = torch.to(selection, place, 4)
        if torch.gt(rows, 0):
          greatest = int(torch.max(row))
          if torch.ge(greatest, count):
            ops.prim.RaiseException(torch.format("explainj: there is no class {}: the model has {} here, from 0 on", greatest, count))
          else:
            pass
        else:
          pass
      classes = torch.expand(torch.unsqueeze(row, 0), [images, -1])
      counts = torch.full([images], rows, dtype=4)
  return (classes, counts)
def scores(table: Tensor, classes: Tensor, score: List[Tensor]) -> Tensor:
  count = torch.size(table, 1)
  if torch.eq(__torch__.explainj_instrumentation.plan(score, 2), 3):
    weights = torch.to(score[1], ops.prim.device(table), 6)
    values = torch.matmul(table, torch.transpose(weights, 0, 1))
  else:
    gathered = torch.gather(table, 1, classes)
    if torch.__and__(torch.gt(__torch__.explainj_instrumentation.plan(score, 3), 0), torch.gt(count, 1)):
      total = torch.sum(table, [1], True)
      values = torch.div(torch.sub(torch.mul(gathered, count), total), torch.sub(count, 1))
    else:
      values = gathered
  return values
def held_or_none(taps: Dict[int, Tensor], key: int) -> Tensor:
  if torch.__contains__(taps, key):
    held = torch.detach(taps[key])
  else:
    held = torch.empty([0])
  return held
def evaluated(y: Tensor, images: int, taps: Dict[int, Tensor], score: List[Tensor]) -> List[Tensor]:
  table = __torch__.explainj_instrumentation.table(y, images, taps, score)
  classes, counts, = __torch__.explainj_instrumentation.chosen(torch.detach(table), score)
  scores = __torch__.explainj_instrumentation.scores(table, classes, score)
  result = [torch.detach(table), classes, counts, scores]
  for i in range(4):
    _0 = torch.append(result, __torch__.explainj_instrumentation.held_or_none(taps, torch.sub(-4, i)))
  return result
def derivative(gradient: Optional[Tensor], like: Tensor) -> Tensor:
  if torch.__isnot__(gradient, None):
    result = unchecked_cast(Tensor, gradient)
  else:
    result = torch.zeros_like(torch.detach(like))
  return result
def evidence(y: Tensor, images: int, taps: Dict[int, Tensor], layers: Tensor, order: int, score: List[Tensor]) -> List[Tensor]:
  result = __torch__.explainj_instrumentation.evaluated(y, images, taps, score)
  scores = result[3]
  torch._set_item(result, 3, torch.detach(scores))
  held = annotate(List[Tensor], [])
  for i in range(torch.size(layers, 0)):
    activation = taps[int(torch.select(layers, 0, i))]
    _0 = torch.append(held, activation)
    _1 = torch.append(result, torch.detach(activation))
  if torch.gt(order, 0):
    for rank in range(torch.size(scores, 1)):
      total = torch.sum(torch.select(scores, 1, rank))
      gradients = annotate(List[Optional[Tensor]], [])
      if ops.prim.requires_grad(total):
        gradients = torch.grad([total], held, None, True, torch.gt(order, 1), True)
      else:
        for j in range(torch.len(held)):
          _2 = torch.append(gradients, None)
      first = annotate(List[Tensor], [])
      for k in range(torch.len(held)):
        gradient = __torch__.explainj_instrumentation.derivative(gradients[k], held[k])
        _3 = torch.append(first, gradient)
        _4 = torch.append(result, torch.detach(gradient))
      if torch.gt(order, 1):
        for m in range(torch.len(held)):
          if ops.prim.requires_grad(first[m]):
            second = torch.grad([first[m]], [held[m]], annotate(List[Optional[Tensor]], [torch.detach(held[m])]), True, False, True)
            product = __torch__.explainj_instrumentation.derivative(second[0], held[m])
          else:
            product = torch.zeros_like(torch.detach(held[m]))
          _5 = torch.append(result, product)
      else:
        pass
  else:
    pass
  return result
def all_shapes(count: int) -> Dict[int, Tensor]:
  taps = __torch__.explainj_instrumentation.wanted(torch.arange(count), torch.empty([0]))
  torch._set_item(taps, -1, torch.zeros([1], dtype=4))
  return taps
def shapes(y: Tensor, taps: Dict[int, Tensor], count: int) -> List[Tensor]:
  result = [torch.tensor(torch.size(y), dtype=4)]
  for layer in range(count):
    _0 = torch.append(result, taps[layer])
  if torch.__contains__(taps, -2):
    _1 = torch.append(result, torch.ones([1]))
  else:
    pass
  return result
def attention(query: Tensor, key: Tensor, value: Tensor, embed_dim: int, num_head: int, qkv_weight: Tensor, qkv_bias: Tensor, proj_weight: Tensor, proj_bias: Tensor, mask: Optional[Tensor]=None, need_weights: bool=True, average_attn_weights: bool=True, mask_type: Optional[int]=None) -> Tuple[Tensor, Tensor]:
  weights = torch.chunk(qkv_weight, 3)
  biases = torch.chunk(qkv_bias, 3)
  batch = torch.size(query, 0)
  width = torch.floordiv(embed_dim, num_head)
  q = torch.linear(query, weights[0], biases[0])
  k = torch.linear(key, weights[1], biases[1])
  v = torch.linear(value, weights[2], biases[2])
  q0 = torch.transpose(torch.reshape(q, [batch, -1, num_head, width]), 1, 2)
  k0 = torch.transpose(torch.reshape(k, [batch, -1, num_head, width]), 1, 2)
  v0 = torch.transpose(torch.reshape(v, [batch, -1, num_head, width]), 1, 2)
  scaled = torch.div(q0, torch.sqrt(width))
  a = torch.matmul(scaled, torch.transpose(k0, 2, 3))
  if torch.__isnot__(mask, None):
    mask0 = unchecked_cast(Tensor, mask)
    if torch.eq(torch.dim(mask0), 2):
      if torch.__is__(mask_type, 1):
        mask1 = torch.unsqueeze(torch.unsqueeze(mask0, 1), 1)
      else:
        mask1 = mask0
    else:
      mask1 = mask0
    a0 = torch.masked_fill(a, torch.to(mask1, 11), -inf)
  else:
    a0 = a
  p = torch.softmax(a0, -1)
  joined = torch.reshape(torch.transpose(torch.matmul(p, v0), 1, 2), [batch, -1, embed_dim])
  if average_attn_weights:
    p0 = torch.mean(p, [1])
  else:
    p0 = p
  return (torch.linear(joined, proj_weight, proj_bias), p0)
def encoder_layer(src: Tensor, embed_dim: int, num_heads: int, qkv_weight: Tensor, qkv_bias: Tensor, proj_weight: Tensor, proj_bias: Tensor, use_gelu: bool, norm_first: bool, eps: float, norm_weight_1: Tensor, norm_bias_1: Tensor, norm_weight_2: Tensor, norm_bias_2: Tensor, ffn_weight_1: Tensor, ffn_bias_1: Tensor, ffn_weight_2: Tensor, ffn_bias_2: Tensor, mask: Optional[Tensor]=None, mask_type: Optional[int]=None) -> Tensor:
  if norm_first:
    x = torch.layer_norm(src, [embed_dim], norm_weight_1, norm_bias_1, eps)
  else:
    x = src
  mixed, _0, = __torch__.explainj_instrumentation.attention(x, x, x, embed_dim, num_heads, qkv_weight, qkv_bias, proj_weight, proj_bias, mask, False, True, mask_type)
  y = torch.add(src, mixed)
  if norm_first:
    y0 = y
    z = torch.layer_norm(y, [embed_dim], norm_weight_2, norm_bias_2, eps)
  else:
    y0 = torch.layer_norm(y, [embed_dim], norm_weight_1, norm_bias_1, eps)
    z = y0
  hidden = torch.linear(z, ffn_weight_1, ffn_bias_1)
  if use_gelu:
    active = torch.gelu(hidden)
  else:
    active = torch.relu(hidden)
  out = torch.add(y0, torch.linear(active, ffn_weight_2, ffn_bias_2))
  if norm_first:
    result = out
  else:
    result = torch.layer_norm(out, [embed_dim], norm_weight_2, norm_bias_2, eps)
  return result
