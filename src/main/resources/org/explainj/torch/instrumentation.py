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
    given = torch.sub(-10, layer)
    if torch.__contains__(taps, given):
      source = taps[given]
    else:
      source = x
    if ops.prim.requires_grad(source):
      held = torch.clone(source)
    else:
      held = torch.requires_grad_(torch.clone(torch.detach(source)))
    torch._set_item(taps, layer, held)
    y = torch.clone(held)
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
      torch._set_item(taps, torch.sub(-10, layer), given)
    else:
      pass
  return taps
def logits(y: Tensor, images: int, taps: Dict[int, Tensor]) -> Tensor:
  if torch.__contains__(taps, -2):
    scores = taps[-2]
  else:
    scores = y
  dims = torch.dim(scores)
  if torch.eq(dims, 2):
    table = scores
  else:
    if torch.lt(dims, 2):
      table = torch.reshape(scores, [images, -1])
    else:
      table = torch.mean(torch.flatten(scores, 2), [2])
  return torch.to(table, 6)
def chosen(logits: Tensor, mode: int, selection: Tensor) -> Tuple[Tensor, Tensor]:
  images = torch.size(logits, 0)
  place = ops.prim.device(logits)
  if torch.eq(mode, 0):
    row = torch.to(selection, place, 4)
    classes = torch.expand(torch.unsqueeze(row, 0), [images, -1])
    counts = torch.full([images], torch.size(selection, 0), dtype=4)
  else:
    if torch.eq(mode, 1):
      count = ops.prim.min(int(torch.select(selection, 0, 0)), torch.size(logits, 1))
      _0, best, = torch.topk(logits, count, 1)
      classes = best
      counts = torch.full([images], count, dtype=4)
    else:
      over = torch.gt(logits, torch.to(selection, place, 6))
      counts = torch.sum(over, [1])
      masked = torch.masked_fill(logits, torch.logical_not(over), -inf)
      _1, best0, = torch.topk(masked, int(torch.max(counts)), 1)
      classes = best0
  return (classes, counts)
def target(logits: Tensor, classes: Tensor, others: bool) -> Tensor:
  total = torch.sum(torch.gather(logits, 1, classes))
  count = torch.size(logits, 1)
  if torch.__and__(others, torch.gt(count, 1)):
    score = torch.div(torch.sub(torch.mul(total, count), torch.sum(logits)), torch.sub(count, 1))
  else:
    score = total
  return score
def evidence(y: Tensor, images: int, taps: Dict[int, Tensor], layers: Tensor, mode: Tensor, selection: Tensor, others: Tensor) -> List[Tensor]:
  logits = __torch__.explainj_instrumentation.logits(y, images, taps)
  classes, counts, = __torch__.explainj_instrumentation.chosen(torch.detach(logits), int(mode), selection)
  result = [torch.detach(logits), classes, counts]
  held = annotate(List[Tensor], [])
  for i in range(torch.size(layers, 0)):
    activation = taps[int(torch.select(layers, 0, i))]
    _0 = torch.append(held, activation)
    _1 = torch.append(result, torch.detach(activation))
  for rank in range(torch.size(classes, 1)):
    column = torch.slice(classes, 1, rank, torch.add(rank, 1))
    score = __torch__.explainj_instrumentation.target(logits, column, torch.gt(int(others), 0))
    if ops.prim.requires_grad(score):
      gradients = torch.grad([score], held, None, True, False, True)
      for j in range(torch.len(gradients)):
        gradient = gradients[j]
        if torch.__isnot__(gradient, None):
          _2 = torch.append(result, unchecked_cast(Tensor, gradient))
        else:
          _3 = torch.append(result, torch.zeros_like(torch.detach(held[j])))
    else:
      for k in range(torch.len(held)):
        _4 = torch.append(result, torch.zeros_like(torch.detach(held[k])))
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
